# SPDX-License-Identifier: LGPL-2.1-or-later
# Completion for fish: what can come next is asked of plenary itself (plenary help --complete).

function __plenary_complete
    set -l words (commandline -opc)
    set -l last (commandline -ct)
    for line in ($words[1] help --complete $words[2..-1] "$last" 2>/dev/null)
        if test "$line" = :files
            set -l joined (string match -r '^-[^=]*=' -- "$last")
            for path in (__fish_complete_path (string replace -r '^-[^=]*=' '' -- "$last"))
                echo "$joined$path"
            end
        else
            string replace ' ' \t -- $line
        end
    end
end
complete -c plenary -f -a '(__plenary_complete)'

#compdef plenary
# SPDX-License-Identifier: LGPL-2.1-or-later
# Completion for zsh: what can come next is asked of plenary itself (plenary help --complete).

_plenary () {
  local line
  local -a values texts
  for line in "${(@f)$("${(Q)words[1]}" help --complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}"; do
    if [[ $line == :files ]]; then
      [[ $PREFIX != -*=* ]] || compset -P '*='
      _files
    elif [[ -n $line ]]; then
      values+=("${line%% *}")
      texts+=("${line/ /  }")
    fi
  done
  compadd -l -d texts -a values
}
if [[ $funcstack[1] == _plenary ]]; then
  _plenary "$@"
else
  compdef _plenary plenary
fi

# SPDX-License-Identifier: LGPL-2.1-or-later
# Completion for bash: what can come next is asked of plenary itself (plenary help --complete).

# A word with = or : comes in pieces, which are put together; quotes and backslashes are taken off.
_plenary () {
  local -a words=()
  local piece last word line joined i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    piece=${COMP_WORDS[i]} last=$((${#words[@]} - 1))
    if [[ $piece == [=:] || ${COMP_WORDS[i-1]} == [=:] ]] && ((last >= 0)); then
      words[last]+=$piece
    else
      words+=("$piece")
    fi
  done
  last=$((${#words[@]} - 1))
  for ((i = 0; i < last; i++)); do
    word=${words[i]}
    case $word in
      \"*\" | \'*\') word=${word:1:-1} ;;
      \~/*) word=$HOME/${word:2} ;;
    esac
    words[i]=${word//\\/}
  done
  word=${words[last]}
  word=${word#[\"\']}

  COMPREPLY=()
  # Of a word in pieces, bash replaces the last piece.
  joined=${word%"${COMP_WORDS[COMP_CWORD]#[\"\'=:]}"}
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o filenames 2>/dev/null
      line=${word##*=}
      [[ $word == -* ]] || line=$word
      mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "${line/#\~\//$HOME/}")
    else
      line=${line%% *}
      COMPREPLY+=("${line#"$joined"}")
    fi
  done < <("${1:-plenary}" help --complete "${words[@]:0:last}" "$word" 2>/dev/null)
}
complete -F _plenary plenary

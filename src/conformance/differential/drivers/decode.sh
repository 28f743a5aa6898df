# Run by bash, the argument is the busybox to call, or nothing. Answers each input (a line of base64) with one line for
# each call: its id, ok or no, and base64.
while IFS= read -r line; do
  s=$(base64 -d <<<"$line"; printf .)
  s=${s%.}
  if [[ -n $1 ]]; then
    printf 'busybox-httpd-d ok %s\n' "$("$1" httpd -d "$s" | base64 -w 0)"
    continue
  fi
  printf 'bash-printf-b ok %s\n' "$(printf '%b' "${s//%/\\x}" 2>/dev/null | base64 -w 0)"
  p=${s//+/ }
  printf 'bash-printf-b-plus ok %s\n' "$(printf '%b' "${p//%/\\x}" 2>/dev/null | base64 -w 0)"
done

#!/bin/sh
# Puts a report into a comment of a pull request on GitHub or a merge request on GitLab: adds it the first time, changes it
# afterwards, and does nothing where it says the same already. Needs curl, and awk, sed and tr, which every system has.
#
#   comment.sh REPORT
#
# The report begins with the line <!-- autogen review -->, by which its comment is found again.
#
# GitHub: GITHUB_TOKEN, PULL_REQUEST (the number); Actions sets GITHUB_API_URL and GITHUB_REPOSITORY.
# GitLab: GITLAB_TOKEN (a project access token with the scope api); CI sets the variables that begin with CI_.
set -eu
LC_ALL=C
export LC_ALL

report=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -n "${CI_MERGE_REQUEST_IID:-}" ]; then
    list=$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes
    one=$list
    change=PUT
    printf 'PRIVATE-TOKEN: %s\n' "$GITLAB_TOKEN" > "$work/headers"
else
    list=$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments
    one=$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues/comments
    change=PATCH
    printf 'Authorization: Bearer %s\nAccept: application/vnd.github+json\n' "$GITHUB_TOKEN" > "$work/headers"
fi
printf 'Content-Type: application/json\n' >> "$work/headers"

# The token stands in a file, since other processes can read the arguments of a command.
call() {
    curl --fail --silent --show-error --header @"$work/headers" "$@"
}

# The servers may spell a text in other ways than we do, so that what we wrote is told by its checksum.
checksum="autogen checksum $(cksum < "$report" | tr -s ' ' '-')"
{
    printf '{"body":"'
    { cat "$report" && printf '\n<!-- %s -->\n' "$checksum"; } |
        tr -d '\000-\010\013-\037' |
        sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e "s/$(printf '\t')/\\\\t/g" |
        awk '{ printf "%s\\n", $0 }'
    printf '"}'
} > "$work/body"

# Prints the number of comments of a page, then the id of ours with "same" or "other", where it is among them. Quotes cut the
# JSON into strings and what is between them.
cat > "$work/find.awk" <<'AWK'
BEGIN { RS = "\""; depth = 0; inside = 0; wanted = "<!-- autogen review -->" }
!inside {
    if (depth == 2 && text == "id" && $0 ~ /^[ \t\n]*:[ \t\n]*[0-9]/) {
        id = $0
        sub(/^[^0-9]*/, "", id)
        sub(/[^0-9].*$/, "", id)
    }
    is_body = depth == 2 && text == "body" && $0 ~ /^[ \t\n]*:[ \t\n]*$/
    for (i = 1; i <= length($0); i++) {
        c = substr($0, i, 1)
        if (c == "{" || c == "[") { depth++; if (depth == 2) { comments++; ours = 0; id = "" } }
        if (c == "}" || c == "]") { if (depth == 2 && ours && found == "") found = id " " ours; depth-- }
    }
    inside = 1; text = ""
    next
}
{
    text = text $0
    match($0, /\\*$/)
    if (RLENGTH % 2 == 1) { text = text "\""; next }
    inside = 0
    if (is_body) {
        start = substr(text, 1, 60)
        gsub(/\\u003[cC]/, "<", start)
        gsub(/\\u003[eE]/, ">", start)
        if (index(start, wanted) == 1) ours = index(text, checksum) > 0 ? "same" : "other"
        is_body = 0
    }
}
END { print comments + 0, found }
AWK

page=1
while :; do
    call "$list?per_page=100&page=$page" > "$work/page"
    # shellcheck disable=SC2046  # three words
    set -- $(awk -v checksum="$checksum" -f "$work/find.awk" "$work/page")
    if [ $# -eq 3 ] || [ "$1" -lt 100 ]; then break; fi
    page=$((page + 1))
done

if [ $# -lt 3 ]; then
    call --request POST --data-binary @"$work/body" "$list" > "$work/answer"
    echo "Added a comment."
elif [ "$3" = same ]; then
    echo "The comment says so already."
else
    call --request "$change" --data-binary @"$work/body" "$one/$2" > "$work/answer"
    echo "Changed the comment."
fi

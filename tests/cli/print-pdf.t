plenary print --pdf: the same pages in real type.

  $ for need in pdftotext pdfinfo fc-list; do
  >   command -v $need > /dev/null || { echo "no $need here"; exit 77; }
  > done
  $ test -n "$(fc-list :charset=6c5f family)" || { echo "no font here has Chinese characters"; exit 77; }
  $ plenary init --example > /dev/null

A file, by its name or because it is asked for. It says what it is, and no clock is in it.

  $ plenary print day -o day.pdf
  day.pdf: 15 sessions, 1 page, * kB (glob)
  $ plenary print day --pdf | cmp - day.pdf
  $ plenary print day --pdf -o day && cmp day day.pdf
  day: 15 sessions, 1 page, * kB (glob)
  $ TZ=America/New_York LC_ALL=C PLENARY_NOW=2030-01-01T00:00:00Z plenary print day --pdf | cmp - day.pdf
  $ pdfinfo day.pdf | grep -E '^(Title|Author|Pages|Page size|.*Date)'
  Title:           Forum on Building China's Cultural Strength 2025
  Pages:           1
  Page size:       595.28 x 841.89 pts (A4)

Its text can be searched: it is that of the text edition.

  $ squash () { sed 's/　//g' | tr -d ' \f' | grep -v '^$'; }
  $ plenary print day | squash > day.txt; pdftotext -layout day.pdf - | squash | diff day.txt -
  $ plenary print day --language zh | squash > zh.txt
  $ plenary print day --language zh --pdf | pdftotext -layout - - | squash | diff zh.txt -

Sheets: upright, or on their side when lines are wide; type is never too small to read.

  $ plenary print day --pdf --paper letter | pdfinfo - | grep -E '^Page(s| size)'
  Pages:           1
  Page size:       612 x 792 pts (letter)
  $ plenary print day --pdf --width 132 | pdfinfo - | grep -E '^Page(s| size)'
  Pages:           1
  Page size:       841.89 x 595.28 pts (A4)
  $ plenary print day --pdf --landscape | pdfinfo - | grep 'Page size'
  Page size:       841.89 x 595.28 pts (A4)
  $ plenary print day --pdf --paper a3 --width 132 | pdfinfo - | grep 'Page size'
  Page size:       841.89 x 1190.55 pts (A3)
  $ plenary print day --pdf --width 400
  2> plenary: 400 columns and * lines on A4 on its side make type of * points, which is hard to read; give fewer columns or lines, or a larger sheet (glob)
  ? 4
  $ plenary print day --landscape
  2> plenary: --landscape is for PDF; add --pdf, or name a file that ends in .pdf with -o
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ plenary print day --fonts Arial -o day.txt
  2> plenary: --fonts is for PDF; add --pdf, or name a file that ends in .pdf with -o
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ plenary print day --pdf --plain
  2> plenary: --plain is for text; leave it out with PDF
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ plenary print day --pdf --paper B4
  2> plenary: there is no paper 'B4'; there are A3, A4, A5, Letter, Legal, Tabloid
  ? 4
  $ plenary print day --pdf --lines 0
  2> plenary: PDF has pages; leave out --lines 0
  2> usage: plenary print * (glob)
  ? 2

A character that no font has is told, and nothing is written.

  $ plenary session set opening --title $'Opening \U000ffffd' > /dev/null
  $ plenary print day -o broken.pdf
  2> plenary: no font here has \U000ffffd (U+FFFFD): of no script, no font has it (first on page 1, 'Opening \U000ffffd'); take it out of the text, or print without --pdf (esc)
  ? 1
  $ test -e broken.pdf
  ? 1

What a script prints is text.

  $ echo 'print day --pdf' | plenary run -
  2> plenary: -:1: PDF cannot stand in what a script prints; name a file with -o
  2> plenary: nothing was written
  ? 2

An installation that was moved has its part for PDF beside it.

  $ program=$(readlink -f "$(command -v plenary)"); test -f "${program%/*}/plenary-pdf.so" || { echo "not where it was built"; exit 77; }
  $ mkdir -p moved/bin moved/lib/plenary "moved/lib/$(uname -m)-linux-gnu/plenary"
  $ cp "$program" moved/bin; cp "${program%/*}/plenary-pdf.so" moved/lib/plenary; cp moved/lib/plenary/* moved/lib/*-linux-gnu/plenary
  $ plenary init --example --file moved.plenary > /dev/null
  $ moved/bin/plenary print day -o moved.pdf --file moved.plenary
  moved.pdf: 15 sessions, 1 page, * kB (glob)

Outlines that Cairo would spoil when it embeds them (CFF) are embedded as drawings, whose text is read as any.

  $ cjk=/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
  $ test -f $cjk || { echo "fonts-noto-cjk is not installed"; exit 77; }
  $ mkdir fonts; cp $cjk /usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf fonts
  $ echo "<fontconfig><dir>$PWD/fonts</dir><cachedir>$PWD/cache</cachedir></fontconfig>" > fonts.conf
  $ plenary init --example --file drawn.plenary > /dev/null
  $ FONTCONFIG_FILE=$PWD/fonts.conf plenary print day --language zh -o drawn.pdf --file drawn.plenary
  drawn.pdf: 15 sessions, 1 page, * kB (glob)
  $ pdffonts drawn.pdf | tail -n +3 | cut -c 38-49 | sed 's/ *$//' | sort
  TrueType
  Type 3
  $ pdftotext -raw drawn.pdf - | grep 如何
  09:20-10:00 数字与智能技术如何推动文化贸易发展

A Chinese name of two characters is as wide as one of three, and is found as it is written.

  $ pdftotext -bbox drawn.pdf - | sed -n 's/.*xMin="\([0-9.]*\)".*xMax="\([0-9.]*\)".*>\(杨军\|王旭东\)<.*/\3 \1 \2/p' | awk '{ printf "%s %.0f\n", $1, ($3 - $2) / 4 }' | sort -u
  杨军 8
  王旭东 8
  $ pdftotext -raw drawn.pdf - | grep 三七
  杨军 三七互娱高级副总裁
  对话嘉宾 杨军 三七互娱高级副总裁

Pictographs are not worth a page: they are left out, and that is told. Letters without a font are told all at once.

  $ plenary session set opening --title $'Party \U0001f389 \U0001f1e9\U0001f1ea' --file drawn.plenary > /dev/null
  $ FONTCONFIG_FILE=$PWD/fonts.conf plenary print day -o party.pdf --file drawn.plenary
  party.pdf: 15 sessions, 1 page, * kB (glob)
  2> warning  no-font          no font here has 🎉, 🇩🇪: 2 pictographs left out; install fonts-noto-color-emoji
  $ FONTCONFIG_FILE=$PWD/fonts.conf plenary print day -o party.pdf --replace --json --file drawn.plenary | grep -E '"(file|pages|rule)"'
        "file" : "party.pdf",
        "pages" : 1,
        "rule" : "no-font",
  $ plenary print day --json --file drawn.plenary
  2> plenary: --json tells of the file that is written; name it with -o
  2> usage: plenary print day|grid|signs|index [-o FILE] [OPTION ...]
  ? 2
  $ pdftotext -raw party.pdf - | grep Party
  09:00-09:20 Party
  $ rm fonts/NotoSansCJK-Regular.ttc
  $ FONTCONFIG_FILE=$PWD/fonts.conf plenary print day --language zh -o none.pdf --file drawn.plenary 2>&1 | grep -c '年 (U+5E74), 月 .*， (U+FF0C).*（ (U+FF08).*。 (U+3002).*: fonts-noto-cjk (first'
  1
  $ test -e none.pdf
  ? 1

#!/usr/bin/env bash
# Makes the fonts of this folder anew from Debian's packages (bookworm):
# apt-get install --no-install-recommends fonts-inter fonts-noto-core fonts-noto-cjk python3-fonttools
set -euo pipefail
cd "$(dirname "$0")"
fonts=/usr/share/fonts
# What shapes and joins letters stays; hints, and what only a designer would switch on, goes.
features='kern,mark,mkmk,ccmp,locl,rlig,liga,calt,init,medi,fina,isol,rclt,abvs,blws,pres,psts,haln,abvm,blwm,akhn,rphf,rkrf,half,blwf,abvf,pstf,vatu,cjct,nukt,pref,cfar'

subset() { # source, target, characters, more options
  /usr/bin/python3 -m fontTools.subset "$1" --output-file="$2" --unicodes="$3" --layout-features="$features" \
    --no-hinting --name-IDs=0,1,2,3,4,5,6,13,14,16,17 --drop-tables+=DSIG,meta "${@:4}"
}

latin='0020-007E,00A0-024F,0250-02FF,0300-036F,0370-03FF,0400-052F,1E00-1FFF,2010-2027,2030-203A,2044,2070-209F,20A0-20C0,2116,2122,2190-2193,2212,2248,2260-2265'
for weight in Regular SemiBold; do
  subset "$fonts/opentype/inter/Inter-$weight.otf" "Inter-$weight.otf" "$latin"
done

while read -r name unicodes; do
  subset "$fonts/truetype/noto/NotoSans$name-Regular.ttf" "NotoSans$name-Regular.ttf" "$unicodes,0020,00A0,200C,200D,25CC"
done <<'SCRIPTS'
Armenian 0530-058F
Hebrew 0590-05FF
Arabic 0600-06FF,0750-077F
Devanagari 0900-097F
Bengali 0980-09FF
Gurmukhi 0A00-0A7F
Gujarati 0A80-0AFF
Tamil 0B80-0BFF
Telugu 0C00-0C7F
Kannada 0C80-0CFF
Malayalam 0D00-0D7F
Sinhala 0D80-0DFF
Thai 0E00-0E7F
Lao 0E80-0EFF
Myanmar 1000-109F
Georgian 10A0-10FF,1C90-1CBF
Ethiopic 1200-137F
Khmer 1780-17FF
SCRIPTS

# The characters of the national standards: GB 2312, the first plane of Big5, JIS X 0208, KS X 1001.
east_asian=$(/usr/bin/python3 - <<'PYTHON'
def plane(codec, leads, trails):
    for lead in leads:
        for trail in trails:
            try: yield from bytes([lead, trail]).decode(codec)
            except UnicodeDecodeError: pass
rows, high = range(0xA1, 0xFF), range(0xA1, 0xFF)
known = set(plane('gb2312', rows, high)) | set(plane('euc_jp', rows, high))
known |= set(plane('euc_kr', range(0xB0, 0xC9), high)) | set(plane('big5', range(0xA4, 0xC7), [*range(0x40, 0x7F), *high]))
kept = [c for c in map(ord, known) if 0x2E80 <= c <= 0x9FFF or 0xAC00 <= c <= 0xD7A3 or 0xF900 <= c <= 0xFAFF or 0xFF00 <= c <= 0xFFEF]
print(','.join(f'{c:04X}' for c in sorted(kept)))
PYTHON
)
subset "$fonts/opentype/noto/NotoSansCJK-Regular.ttc" NotoSansCJKsc-Regular.otf "$east_asian" --font-number=2

#!/usr/bin/env bash
# An audit in parts with GNU parallel. On other machines too: give parallel --sshlogin, and let them share DIR.
# Usage: parallel.sh EXPORT DIR PARTS [options of headnote audit]
set -euo pipefail
class=$1 dir=$2 parts=$3
shift 3

seq "$parts" | parallel -q --halt now,fail=1 \
  headnote audit "$class" --out "$dir/parts" --shard "{}/$parts" --concurrency 1 --resume "$@"
headnote merge "$dir"/parts/shard-*.ndjson --out "$dir/report"

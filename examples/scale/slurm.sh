#!/usr/bin/env bash
# An audit as a Slurm array, and a job after it that merges. A part that is preempted goes on where it was.
# Usage: slurm.sh EXPORT DIR PARTS [options of headnote audit]; EXPORT and DIR stand where every node sees them.
set -euo pipefail
class=$1 dir=$2 parts=$3
shift 3

if [ "${SLURM_ARRAY_TASK_ID:-}" ]; then
  exec headnote audit "$class" --out "$dir/parts" --shard "$SLURM_ARRAY_TASK_ID/$parts" \
    --concurrency "${SLURM_CPUS_PER_TASK:-1}" --resume "$@"
fi

mkdir -p "$dir"
array=$(sbatch --parsable --requeue --array="1-$parts" --cpus-per-task=1 --time=01:00:00 \
  --output="$dir/part-%a.log" "$0" "$class" "$dir" "$parts" "$@")
shards=()
for part in $(seq "$parts"); do shards+=("$dir/parts/shard-$part-of-$parts.ndjson"); done
# The merge ends with 1 where there are findings; to Slurm that is no failure.
sbatch --dependency="afterok:$array" --kill-on-invalid-dep=yes --output="$dir/merge.log" \
  --wrap="$(printf '%q ' headnote merge "${shards[@]}" --out "$dir/report") || [ \$? -eq 1 ]"

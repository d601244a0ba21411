"""`make bench`: how fast, against what the same machine's pgbench does in the same run."""

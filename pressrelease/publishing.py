"""The gate, the proof and the only writer."""

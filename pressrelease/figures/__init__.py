"""Figures: recognition (text to figures) and wording (figure to text), over the languages' data."""

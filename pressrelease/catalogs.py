"""PO catalogs: extract, merge, status."""

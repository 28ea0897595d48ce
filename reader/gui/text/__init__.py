"""Blocks set in lines: faces and sizes, boxes, tables, formulas, and rows whose sides begin together."""

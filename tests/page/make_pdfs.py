"""Makes PDFs with WeasyPrint, many in one process: make_pdfs.py HTML PDF [HTML PDF ...]; says each when it is there."""
import sys

from weasyprint import HTML

for page, pdf in zip(sys.argv[1::2], sys.argv[2::2]):
    HTML(filename=page).write_pdf(pdf)
    print(pdf, flush=True)

"""Documents that carry signatures: PDF and XML."""

from tinhso.platform.signing.documents import pdf_reading

pdf_reading.install()

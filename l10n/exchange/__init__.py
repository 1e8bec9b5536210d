# SPDX-License-Identifier: MIT
"""Units on their way to agencies and other tools, and back: XLIFF and TMX.

Values go in, bytes come out, and the other way round; nothing here opens a file.
"""

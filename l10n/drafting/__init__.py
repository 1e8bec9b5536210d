# SPDX-License-Identifier: MIT
"""What passes between the program and whoever drafts: what is asked, what an answer must look like, what it costs.

Values in, values out; nothing here reads a file, and two modules alone talk to servers: `chat` and `translator`.
"""

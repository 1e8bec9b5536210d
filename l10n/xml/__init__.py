# SPDX-License-Identifier: MIT
"""The door to lxml: XML that strangers wrote, read without trust and without opening anything, and XML of ours."""

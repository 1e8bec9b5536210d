# SPDX-License-Identifier: MIT
"""Turns Japanese documents into English ones people can trust."""

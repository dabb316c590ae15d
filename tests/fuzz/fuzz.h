/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One input for all readers: what a fuzzer makes up, and what a test replays. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * LLVMFuzzerTestOneInput:
 * @data: octets of a file
 * @size: how many
 *
 * Has each reader read them, or only that which $PLN_FUZZ names; then brings what it made of them into a programme.
 *
 * Returns: 0
 */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

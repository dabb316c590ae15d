/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Comparing one record with what it was. */
#pragma once

#include "model/pln-diff.h"

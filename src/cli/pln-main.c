/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The program `plenary`. */
#include "cli/pln-program.h"

int
main (int argc, char **argv)
{
  return argc > 0 ? pln_program_main ((const char *const *) argv + 1) : 2;
}

// The wide-character ncurses, with the macros and globals that Swift cannot import
// wrapped in inline functions. No state may live here: this is a header-only module.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

static inline WINDOW *cn_stdscr(void) { return stdscr; }

#endif

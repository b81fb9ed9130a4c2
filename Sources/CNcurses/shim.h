// The wide-character ncurses, with the macros and globals that Swift cannot import
// wrapped in inline functions. No state may live here: this is a header-only module.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>

// From term.h, whose macros would hide common names.
extern int setupterm(const char *term, int fd, int *error);
extern char *tigetstr(const char *name);

static inline SCREEN *cn_open(void) { return newterm(NULL, stdout, stdin); }

// True when the type of the terminal is known and its cursor can be addressed.
static inline bool cn_can_address(const char *term) {
    int error = 0;
    if (setupterm(term, 1, &error) != OK) return false;
    char *cup = tigetstr("cup");
    return cup != NULL && cup != (char *)-1;
}

// Bits of a style: bold, dim, reverse, underline.
static inline void cn_put(int row, int column, const wchar_t *text, int count, unsigned style,
                          short pair) {
    attr_t attributes = (style & 1 ? A_BOLD : 0) | (style & 2 ? A_DIM : 0) |
                        (style & 4 ? A_REVERSE : 0) | (style & 8 ? A_UNDERLINE : 0);
    wattr_set(stdscr, attributes, pair, NULL);
    mvwaddnwstr(stdscr, row, column, text, count);
}

static inline void cn_erase(void) { werase(stdscr); }
static inline void cn_redraw_all(void) { clearok(curscr, TRUE); }
static inline void cn_refresh(void) { wrefresh(stdscr); }
static inline bool cn_is_utf8(void) {
    const char *codeset = nl_langinfo(CODESET);
    return codeset[0] == 'U' && codeset[1] == 'T' && codeset[2] == 'F' && codeset[3] == '-' &&
           codeset[4] == '8' && codeset[5] == 0;
}

#endif

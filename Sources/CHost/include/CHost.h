// What Swift cannot reach by itself on Linux: kernel request codes hidden behind casted
// macros, functions hidden behind feature macros, and the code that runs in a signal handler.
#ifndef CHOST_H
#define CHOST_H

#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>

// Opens a pseudo-terminal; answers the master, or -1 with errno. The slave's path goes to
// `path`. Reading through this call keeps the slave open in nobody's hands.
int chost_open_pty(char *path, unsigned long size);

// Sets a port to raw at a speed, with damaged characters marked (PARMRK): bits of a character,
// parity 'N', 'E' or 'O', stop bits. Answers 0, 1 when the port kept other settings, or -1 with
// errno.
int chost_set_line(int fd, int baud, int bits, char parity, int stop);

// Has the driver of a port raise RTS while it sends (TIOCSRS485); 0, or -1 with errno where the
// driver cannot.
int chost_rs485(int fd);

// Sets a port to raw 8N1 at a speed once what was written has left, every byte as it came. Answers
// 0, or -1 with errno.
int chost_set_raw(int fd, int baud);

// Holds the line in the start polarity for some milliseconds, after what was written has left; a
// terminal that knows no break ignores it.
void chost_break(int fd, int milliseconds);

// Addresses a chip on an I2C bus; 0, or -1 with errno.
int chost_i2c_address(int fd, int address);

// The label and the number of lines of an open GPIO chip; 0, or -1 with errno.
int chost_gpio_chip(int chip, char *label, unsigned long size, unsigned *lines);

// The name of a line and who holds it, each into `size` bytes; 1 when it is held, 0 when it is
// free, or -1 with errno.
int chost_gpio_line(int chip, unsigned offset, char *name, char *consumer, unsigned long size);

// Takes lines as inputs with a pull-up: their edges are read from the descriptor answered, as
// struct gpio_v2_line_event. -1 with errno.
int chost_gpio_inputs(int chip, const unsigned *offsets, unsigned count, const char *consumer);

// Takes lines as outputs, driven to `values` by the request itself; bit N is the Nth line asked
// for. Answers a descriptor, or -1 with errno.
int chost_gpio_outputs(int chip, const unsigned *offsets, unsigned count, const char *consumer,
                       unsigned long long values);

// The levels of the lines of a request; 0, or -1 with errno.
int chost_gpio_values(int lines, unsigned long long mask, unsigned long long *values);

// Drives the lines of a request that `mask` names; 0, or -1 with errno.
int chost_gpio_drive(int lines, unsigned long long mask, unsigned long long values);

// The time of a battery-backed clock, UTC seconds since 1970: 0, 1 where the chip says that it lost
// its time, or -1 with errno.
int chost_rtc_time(int fd, long long *seconds);

// What a battery-backed clock says of its cell (RTC_VL_ bits of linux/rtc.h): 0, or -1 where the
// chip has no such flag.
int chost_rtc_flags(int fd, unsigned *flags);

// 1 while a time server keeps the clock of the system, 0 while none does, -1 where not known.
int chost_clock_synchronised(void);

// The input speed of a terminal in bauds, or -1.
int chost_line_speed(int fd);

// Takes or gives back the exclusive use of a terminal (TIOCEXCL, TIOCNXCL).
int chost_exclusive(int fd, int on);

// True when a program has the exclusive use of a terminal; root can open it all the same.
int chost_is_exclusive(int fd);

// Watches a device: answers a descriptor (epoll) that is ready at once, when the device is, and
// once a second, when `timer` has to be read; or -1 with errno.
int chost_watch(int device, int *timer);
// Watches one more device with it; 0, or -1 with errno.
int chost_watch_add(int group, int device);

// Saves the settings of a terminal and installs handlers that give it back on a crash.
void chost_guard_arm(int fd);

// The terminal was given back: the handlers do nothing more to it.
void chost_guard_disarm(void);

// Gives the terminal back now: settings, screen, cursor, attributes, pasting.
void chost_guard_restore(void);

// Keeps what is written to standard error off the screen, when that is a terminal: the last
// words of a crash would be lost with the alternate screen.
void chost_guard_hold_errors(void);

// Says what was kept; a crash does it by itself, after the terminal was given back.
void chost_guard_tell_errors(void);

// Starts the watchdog: when a signal of `signals` has waited for a second, or
// chost_watchdog_leave was called a second ago and the process is still there, the terminal is
// given back, the last work is done and the process ends with 128 + the signal.
void chost_watchdog_start(int signal_fd);
void chost_watchdog_leave(int signal);

// What the watchdog does last, a second at most: relays open although the main thread sits in a
// write.
void chost_watchdog_last(void (*work)(void));

#endif

#define _GNU_SOURCE
#include "CHost.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/i2c-dev.h>
#include <linux/serial.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static const struct {
    int baud;
    speed_t code;
} speeds[] = {{300, B300},     {600, B600},     {1200, B1200},   {2400, B2400},
              {4800, B4800},   {9600, B9600},   {19200, B19200}, {38400, B38400},
              {57600, B57600}, {115200, B115200}};

static const int speed_count = sizeof speeds / sizeof speeds[0];

int chost_open_pty(char *path, unsigned long size) {
    int fd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (fd < 0) return -1;
    if (grantpt(fd) != 0 || unlockpt(fd) != 0 || ptsname_r(fd, path, size) != 0) {
        close(fd);
        return -1;
    }
    struct termios t;
    if (tcgetattr(fd, &t) == 0) {
        cfmakeraw(&t);
        tcsetattr(fd, TCSANOW, &t);
    }
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    return fd;
}

// A read never waits; a speed that is not known stays what it was.
static void set_pace(struct termios *t, int baud) {
    t->c_cc[VMIN] = 0;
    t->c_cc[VTIME] = 0;
    for (int i = 0; i < speed_count; i++)
        if (speeds[i].baud == baud) {
            cfsetispeed(t, speeds[i].code);
            cfsetospeed(t, speeds[i].code);
        }
}

int chost_set_line(int fd, int baud, int bits, char parity, int stop) {
    struct termios t, now;
    if (tcgetattr(fd, &t) != 0) return -1;
    cfmakeraw(&t);
    t.c_cflag &= ~(tcflag_t)(CSIZE | PARENB | PARODD | CSTOPB | CRTSCTS);
    t.c_cflag |= CREAD | CLOCAL | (bits == 7 ? (tcflag_t)CS7 : (tcflag_t)CS8);
    if (parity == 'E' || parity == 'O') t.c_cflag |= PARENB;
    if (parity == 'O') t.c_cflag |= PARODD;
    if (stop == 2) t.c_cflag |= CSTOPB;
    t.c_iflag &= ~(tcflag_t)(IGNBRK | BRKINT | IGNPAR | ISTRIP);
    t.c_iflag |= t.c_cflag & PARENB ? (tcflag_t)(INPCK | PARMRK) : (tcflag_t)PARMRK;
    set_pace(&t, baud);
    // A pseudo-terminal refuses 7E1 with EINVAL when nothing else changed: what counts is what
    // the port says afterwards.
    int set = tcsetattr(fd, TCSANOW, &t);
    if (set != 0 && errno != EINVAL) return -1;
    tcflush(fd, TCIFLUSH);
    if (tcgetattr(fd, &now) != 0) return -1;
    const tcflag_t asked = CSIZE | PARENB | PARODD | CSTOPB;
    return (now.c_cflag & asked) == (t.c_cflag & asked) &&
                   cfgetispeed(&now) == cfgetispeed(&t)
               ? 0
               : 1;
}

int chost_rs485(int fd) {
    struct serial_rs485 mode;
    memset(&mode, 0, sizeof mode);
    mode.flags = SER_RS485_ENABLED | SER_RS485_RTS_ON_SEND;
    return ioctl(fd, TIOCSRS485, &mode);
}

int chost_set_raw(int fd, int baud) {
    struct termios t;
    if (tcgetattr(fd, &t) != 0) return -1;
    cfmakeraw(&t);
    t.c_cflag &= ~(tcflag_t)(CSTOPB | CRTSCTS);
    t.c_cflag |= CREAD | CLOCAL;
    set_pace(&t, baud);
    if (tcsetattr(fd, TCSADRAIN, &t) != 0) return -1;
    // Adapters keep short answers for 16 ms unless told not to; not all know how.
    struct serial_struct serial;
    if (ioctl(fd, TIOCGSERIAL, &serial) == 0 && !(serial.flags & ASYNC_LOW_LATENCY)) {
        serial.flags |= ASYNC_LOW_LATENCY;
        (void)ioctl(fd, TIOCSSERIAL, &serial);
    }
    return 0;
}

void chost_break(int fd, int milliseconds) {
    const struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
    tcdrain(fd);
    if (ioctl(fd, TIOCSBRK) != 0) return;
    nanosleep(&time, NULL);
    ioctl(fd, TIOCCBRK);
}

int chost_i2c_address(int fd, int address) { return ioctl(fd, I2C_SLAVE, (long)address); }

int chost_line_speed(int fd) {
    struct termios t;
    if (tcgetattr(fd, &t) != 0) return -1;
    for (int i = 0; i < speed_count; i++)
        if (speeds[i].code == cfgetispeed(&t)) return speeds[i].baud;
    return -1;
}

int chost_is_exclusive(int fd) {
    int on = 0;
    return ioctl(fd, TIOCGEXCL, &on) == 0 && on != 0;
}

int chost_exclusive(int fd, int on) { return ioctl(fd, on ? TIOCEXCL : TIOCNXCL); }

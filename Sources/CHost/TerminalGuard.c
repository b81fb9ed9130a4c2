#define _GNU_SOURCE
#include "CHost.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static struct termios saved;
static int terminal = -1;
static volatile sig_atomic_t armed;

// Pasting off, normal screen, cursor, attributes, charset.
static const char reset[] = "\033[?2004l\033[?1049l\033[?25h\033[0m\017\r";

static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};

void chost_guard_restore(void) {
    if (!armed || terminal < 0) return;
    tcflush(terminal, TCOFLUSH);
    tcsetattr(terminal, TCSANOW, &saved);
    // The main thread may have filled again what was just emptied: whoever reads gets a moment. A
    // link that carries nothing any more must not hold us here.
    struct pollfd ready = {terminal, POLLOUT, 0};
    if (poll(&ready, 1, 200) == 1 && (ready.revents & POLLOUT)) {
        ssize_t ignored = write(terminal, reset, sizeof reset - 1);
        (void)ignored;
    }
}

// Standard error while the screen is ours, and where it went before.
static int held = -1;
static int errors = -1;
static off_t told;

void chost_guard_hold_errors(void) {
    if (errors >= 0 || !isatty(STDERR_FILENO)) return;
    if (held < 0) held = memfd_create("stderr", MFD_CLOEXEC);
    int before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (held >= 0 && before >= 0 && dup2(held, STDERR_FILENO) >= 0)
        errors = before;
    else if (before >= 0)
        close(before);
}

void chost_guard_tell_errors(void) {
    if (errors < 0) return;
    dup2(errors, STDERR_FILENO);
    close(errors);
    errors = -1;
    char text[4096];
    struct pollfd ready = {STDERR_FILENO, POLLOUT, 0};
    ssize_t count;
    while (poll(&ready, 1, 0) == 1 && (ready.revents & POLLOUT) &&
           (count = pread(held, text, sizeof text, told)) > 0) {
        count = write(STDERR_FILENO, text, (size_t)count);
        if (count <= 0) break;
        told += count;
    }
}

static void on_crash(int number) {
    chost_guard_restore();
    chost_guard_tell_errors();
    armed = 0;
    signal(number, SIG_DFL);
    raise(number);
}

void chost_guard_arm(int fd) {
    if (tcgetattr(fd, &saved) != 0) return;
    terminal = fd;
    armed = 1;
    // A stack that overflowed has no room for the handler.
    static char room[16 * 1024];
    stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
    sigaltstack(&stack, NULL);
    struct sigaction action = {0};
    action.sa_handler = on_crash;
    action.sa_flags = SA_NODEFER | SA_RESETHAND | SA_ONSTACK;
    for (unsigned i = 0; i < sizeof crashes / sizeof crashes[0]; i++)
        sigaction(crashes[i], &action, NULL);
}

void chost_guard_disarm(void) { armed = 0; }

static int leave_fd = -1;
static volatile sig_atomic_t leaving;

static int waiting_signal(void) {
    static const int terminating[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT};
    sigset_t pending;
    if (sigpending(&pending) != 0) return 0;
    for (unsigned i = 0; i < sizeof terminating / sizeof terminating[0]; i++)
        if (sigismember(&pending, terminating[i])) return terminating[i];
    return 0;
}

static int ending_signal(void) { return leaving ? leaving : waiting_signal(); }

static void (*_Atomic last_work)(void);

void chost_watchdog_last(void (*work)(void)) { last_work = work; }

static void *watch(void *argument) {
    int signal_fd = (int)(intptr_t)argument;
    for (;;) {
        struct pollfd both[] = {{signal_fd, POLLIN, 0}, {leave_fd, POLLIN, 0}};
        if (poll(both, 2, -1) < 0) continue;
        if (ending_signal() == 0) {
            // A resize or the like: the second of an ending begins with its own signal.
            struct timespec moment = {0, 100 * 1000 * 1000};
            nanosleep(&moment, NULL);
            continue;
        }
        struct timespec second = {1, 0};
        nanosleep(&second, NULL);
        int number = ending_signal();
        if (number != 0) {
            chost_guard_restore();
            // Should the last work hang, the default of this signal ends the process.
            alarm(1);
            if (last_work != NULL) last_work();
            _exit(128 + number);
        }
    }
    return NULL;
}

void chost_watchdog_start(int signal_fd) {
    if (leave_fd >= 0) return;
    leave_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    pthread_t thread;
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&attributes, 64 * 1024);
    pthread_create(&thread, &attributes, watch, (void *)(intptr_t)signal_fd);
    pthread_attr_destroy(&attributes);
}

void chost_watchdog_leave(int number) {
    leaving = number;
    uint64_t one = 1;
    ssize_t ignored = write(leave_fd, &one, sizeof one);
    (void)ignored;
}

#include "CHost.h"

#include <errno.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

static int add(int group, int descriptor) {
    struct epoll_event event = {.events = EPOLLIN, .data = {.fd = descriptor}};
    return epoll_ctl(group, EPOLL_CTL_ADD, descriptor, &event);
}

int chost_watch_add(int group, int device) { return add(group, device); }

int chost_watch(int device, int *timer) {
    int group = epoll_create1(EPOLL_CLOEXEC);
    if (group < 0)
        return -1;
    struct itimerspec pace = {.it_interval = {.tv_sec = 1}, .it_value = {.tv_nsec = 1}};
    *timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    if (*timer >= 0 && timerfd_settime(*timer, 0, &pace, NULL) == 0 &&
        add(group, device) == 0 && add(group, *timer) == 0)
        return group;
    int code = errno;
    if (*timer >= 0)
        close(*timer);
    close(group);
    errno = code;
    return -1;
}

#define _GNU_SOURCE
#include "CHost.h"

#include <errno.h>
#include <linux/rtc.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/timex.h>
#include <time.h>

int chost_rtc_time(int fd, long long *seconds) {
    struct rtc_time read;
    memset(&read, 0, sizeof read);
    if (ioctl(fd, RTC_RD_TIME, &read) != 0) return errno == EINVAL ? 1 : -1;
    struct tm fields;
    memset(&fields, 0, sizeof fields);
    fields.tm_sec = read.tm_sec;
    fields.tm_min = read.tm_min;
    fields.tm_hour = read.tm_hour;
    fields.tm_mday = read.tm_mday;
    fields.tm_mon = read.tm_mon;
    fields.tm_year = read.tm_year;
    *seconds = timegm(&fields);
    return 0;
}

int chost_rtc_flags(int fd, unsigned *flags) {
    return ioctl(fd, RTC_VL_READ, flags) == 0 ? 0 : -1;
}

int chost_clock_synchronised(void) {
    struct timex state;
    memset(&state, 0, sizeof state);
    int answer = adjtimex(&state);
    if (answer < 0) return -1;
    return answer != TIME_ERROR && !(state.status & STA_UNSYNC);
}

#include "CHost.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/gpio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int chost_gpio_chip(int chip, char *label, unsigned long size, unsigned *lines) {
    struct gpiochip_info info = {0};
    if (ioctl(chip, GPIO_GET_CHIPINFO_IOCTL, &info) != 0) return -1;
    strncpy(label, info.label, size - 1);
    label[size - 1] = 0;
    *lines = info.lines;
    return 0;
}

int chost_gpio_line(int chip, unsigned offset, char *name, char *consumer, unsigned long size) {
    struct gpio_v2_line_info info = {.offset = offset};
    if (ioctl(chip, GPIO_V2_GET_LINEINFO_IOCTL, &info) != 0) return -1;
    strncpy(name, info.name, size - 1);
    name[size - 1] = 0;
    strncpy(consumer, info.consumer, size - 1);
    consumer[size - 1] = 0;
    return (info.flags & GPIO_V2_LINE_FLAG_USED) != 0;
}

static int request(int chip, struct gpio_v2_line_request *wanted, const unsigned *offsets,
                   unsigned count, const char *consumer) {
    if (count > GPIO_V2_LINES_MAX) {
        errno = E2BIG;
        return -1;
    }
    wanted->num_lines = count;
    memcpy(wanted->offsets, offsets, count * sizeof *offsets);
    strncpy(wanted->consumer, consumer, sizeof wanted->consumer - 1);
    if (ioctl(chip, GPIO_V2_GET_LINE_IOCTL, wanted) != 0) return -1;
    fcntl(wanted->fd, F_SETFL, fcntl(wanted->fd, F_GETFL) | O_NONBLOCK);
    return wanted->fd;
}

int chost_gpio_inputs(int chip, const unsigned *offsets, unsigned count, const char *consumer) {
    // The kernel keeps 1024 records at most, whatever is asked for (16 for each line by default).
    struct gpio_v2_line_request wanted = {.event_buffer_size = 1024};
    wanted.config.flags = GPIO_V2_LINE_FLAG_INPUT | GPIO_V2_LINE_FLAG_BIAS_PULL_UP |
                          GPIO_V2_LINE_FLAG_EDGE_RISING | GPIO_V2_LINE_FLAG_EDGE_FALLING;
    return request(chip, &wanted, offsets, count, consumer);
}

int chost_gpio_outputs(int chip, const unsigned *offsets, unsigned count, const char *consumer,
                       unsigned long long values) {
    struct gpio_v2_line_request wanted = {0};
    wanted.config.flags = GPIO_V2_LINE_FLAG_OUTPUT;
    // With the request itself, so that no line is ever driven to another level.
    wanted.config.num_attrs = 1;
    wanted.config.attrs[0].mask = count < 64 ? (1ULL << count) - 1 : ~0ULL;
    wanted.config.attrs[0].attr.id = GPIO_V2_LINE_ATTR_ID_OUTPUT_VALUES;
    wanted.config.attrs[0].attr.values = values;
    return request(chip, &wanted, offsets, count, consumer);
}

int chost_gpio_values(int lines, unsigned long long mask, unsigned long long *values) {
    struct gpio_v2_line_values asked = {.mask = mask};
    if (ioctl(lines, GPIO_V2_LINE_GET_VALUES_IOCTL, &asked) != 0) return -1;
    *values = asked.bits;
    return 0;
}

int chost_gpio_drive(int lines, unsigned long long mask, unsigned long long values) {
    struct gpio_v2_line_values wanted = {.bits = values, .mask = mask};
    return ioctl(lines, GPIO_V2_LINE_SET_VALUES_IOCTL, &wanted);
}

// What Swift cannot reach by itself on Linux: kernel request codes hidden behind casted
// macros, functions hidden behind feature macros, and the code that runs in a signal handler.
#ifndef CHOST_H
#define CHOST_H

#include <sys/eventfd.h>
#include <sys/signalfd.h>

#endif

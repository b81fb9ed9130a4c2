// libmodbus, with the error numbers that Swift cannot import (macros over an enumeration) told
// apart by an inline function. No state may live here: this is a header-only module.
#ifndef CMODBUS_SHIM_H
#define CMODBUS_SHIM_H

#include <errno.h>
#include <modbus/modbus.h>

// What an error number of libmodbus means: the exception code of the meter, or one of these.
enum {
    CMODBUS_OTHER = 0,
    CMODBUS_CRC = -1,
    CMODBUS_CUT = -2,
    CMODBUS_FOREIGN = -3,
};

static inline int cmodbus_failure(int error) {
    if (error > MODBUS_ENOBASE && error <= EMBXGTAR) return error - MODBUS_ENOBASE;
    switch (error) {
    case EMBBADCRC: return CMODBUS_CRC;
    case ETIMEDOUT: return CMODBUS_CUT;
    case EMBBADDATA:
    case EMBBADEXC:
    case EMBUNKEXC:
    case EMBBADSLAVE: return CMODBUS_FOREIGN;
    default: return CMODBUS_OTHER;
    }
}

#endif

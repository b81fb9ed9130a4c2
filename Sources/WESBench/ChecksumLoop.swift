/// The limit that decoding is measured against: a loop that checks sums and does nothing else.
enum ChecksumLoop {
    /// How many groups have a right checksum, by the method of their separator.
    static func run(_ bytes: UnsafeRawBufferPointer) -> Int {
        var good = 0
        var sum: UInt32 = 0
        var last: UInt8 = 0
        var before: UInt8 = 0
        for byte in bytes {
            if byte == 0x0A {
                sum = 0
            } else if byte == 0x0D {
                let tail = UInt32(last) &+ (before == 0x09 ? 0 : UInt32(before))
                if UInt8(truncatingIfNeeded: (sum &- tail) & 0x3F) &+ 0x20 == last { good &+= 1 }
            } else {
                sum &+= UInt32(byte)
                before = last
                last = byte
            }
        }
        return good
    }
}

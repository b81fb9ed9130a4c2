import CHost
import Glibc
import WESModel

/// Some lines of a chip, held by this program.
struct GPIORequest {
    /// What to poll and to read.
    let descriptor: Int32
    /// The numbers by which the reader knows the lines, in the order of the request.
    let numbers: [UInt32]

    /// Every line of the request.
    private var mask: UInt64 {
        numbers.count < 64 ? (1 << UInt64(numbers.count)) - 1 : .max
    }

    /// Takes lines as inputs or as open outputs; nil where none is wanted.
    ///
    /// - Parameter alone: The offset on the chip of a line that is taken by itself, which the
    ///   reader knows by another number.
    init?(
        _ lines: [UInt32: SourceID], asOutputs: Bool, of chip: borrowing GPIOChip,
        device: String, alone: UInt32?
    ) throws(IOFailure) {
        guard !lines.isEmpty else { return nil }
        let numbers = lines.keys.sorted()
        let offsets = numbers.map { alone ?? $0 }
        for offset in offsets where offset >= chip.lineCount {
            throw IOFailure(.missing, device: Self.name(device, offset), errno: EINVAL)
        }
        let count = UInt32(clamping: offsets.count)
        let consumer = WantedLines.consumer(lines.values)
        descriptor =
            asOutputs
            ? chost_gpio_outputs(chip.descriptor, offsets, count, consumer, 0)
            : chost_gpio_inputs(chip.descriptor, offsets, count, consumer)
        self.numbers = numbers
        guard descriptor >= 0 else {
            throw Self.failure(errno, offsets: offsets, of: chip, device: device)
        }
    }

    /// True for a line that is low, by its number; fails where the chip has gone.
    func levels(device: String) throws(IOFailure) -> [UInt32: Bool] {
        var bits: UInt64 = 0
        guard chost_gpio_values(descriptor, mask, &bits) == 0 else {
            throw IOFailure(.unplugged, device: device, errno: errno)
        }
        var levels: [UInt32: Bool] = [:]
        for (bit, number) in numbers.enumerated() {
            levels[number] = bits >> UInt64(bit) & 1 == 0
        }
        return levels
    }

    /// Drives the lines of a record that are of this request.
    func drive(_ values: LineValues, device: String) throws(IOFailure) {
        var (bits, mask) = (UInt64(0), UInt64(0))
        for (bit, number) in numbers.enumerated() where values.mask >> UInt64(number) & 1 == 1 {
            mask |= 1 << UInt64(bit)
            bits |= (values.bits >> UInt64(number) & 1) << UInt64(bit)
        }
        guard mask != 0, chost_gpio_drive(descriptor, mask, bits) != 0 else { return }
        throw IOFailure(.unplugged, device: device, errno: errno)
    }

    /// True once the chip has gone: not every kernel wakes those who wait.
    var hasHungUp: Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, 0) > 0 else { return false }
        return request.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    }

    /// Lets go of the lines.
    func close() { Glibc.close(descriptor) }

    /// Why lines are refused: the one that another program holds is told with its holder.
    private static func failure(
        _ code: Int32, offsets: [UInt32], of chip: borrowing GPIOChip, device: String
    ) -> IOFailure {
        switch code {
        case EBUSY:
            for offset in offsets {
                guard let holder = chip.line(offset)?.holder else { continue }
                return IOFailure(
                    .busy, device: name(device, offset), errno: code, context: holder)
            }
            return IOFailure(.busy, device: device, errno: code)
        case ENODEV: return IOFailure(.missing, device: device, errno: code)
        case EPERM, EACCES: return IOFailure(opening: chip.path, errno: code, device: device)
        // A kernel before 5.10 knows neither this request nor the question about one line.
        case EINVAL, ENOTTY:
            let isOld = offsets.first.map { chip.line($0) == nil } ?? false
            return IOFailure(.system, device: device, errno: isOld ? ENOTTY : code)
        default: return IOFailure(.system, device: device, errno: code)
        }
    }

    /// One line as the configuration writes it.
    private static func name(_ device: String, _ offset: UInt32) -> String {
        LineAddress.split(device).offset == nil ? "\(device):\(offset)" : device
    }
}

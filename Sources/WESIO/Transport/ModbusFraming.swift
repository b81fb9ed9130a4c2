import CModbus
import Glibc
import Synchronization
import WESModel

/// Frames and checks Modbus RTU with libmodbus, without giving it a port or the time.
///
/// libmodbus opens ports itself and waits in them: its thread would be blocked, it misses a meter
/// that answers within a frame time, and it never sees the parity marks of the port. Here it holds
/// one end of a pair of sockets instead, on which everything that it will read lies ready before it
/// is called. The reader keeps the time, on the poll thread and on the virtual clock alike, and
/// what goes over the wire is still framed, numbered and checked by the library that the field uses.
///
/// A pair that the system refuses is asked for again with the next question; until then no
/// question can be made. Any thread may call; one at a time works.
public final class ModbusFraming: ModbusCodec {
    private struct Pair {
        let context: OpaquePointer
        let library: Int32
        let peer: Int32
    }

    private let pair = Mutex<Pair?>(nil)

    /// The library's own time-outs never pass: what it reads is there, or will never be.
    private static let shortest: UInt32 = 1
    /// libmodbus waits with select, which knows descriptors below this only.
    private static let highest: Int32 = 1_024

    /// Makes a codec.
    public init() {}

    deinit {
        pair.withLock { pair in
            guard let pair else { return }
            modbus_free(pair.context)
            close(pair.library)
            close(pair.peer)
        }
    }

    /// The bytes of a question with its CRC; empty when the system gives no pair of sockets.
    public func bytes(of request: ModbusRequest) -> [UInt8] {
        pair.withLock { pair in
            guard let pair = Self.open(&pair) else { return [] }
            Self.drain(pair)
            let count = UInt16(clamping: request.count)
            let raw: [UInt8] = [
                request.slave, request.code,
                UInt8(request.register >> 8), UInt8(request.register & 0xFF),
                UInt8(count >> 8), UInt8(count & 0xFF),
            ]
            modbus_set_slave(pair.context, Int32(request.slave))
            guard modbus_send_raw_request(pair.context, raw, Int32(raw.count)) > 0 else {
                return []
            }
            return Self.read(pair.peer)
        }
    }

    /// What some bytes say as the answer to a question.
    public func answer(in bytes: [UInt8], to request: ModbusRequest) -> ModbusAnswer {
        pair.withLock { pair in
            guard let pair = Self.open(&pair), !bytes.isEmpty else { return .failure(.cut) }
            Self.drain(pair)
            let sent = bytes.withUnsafeBytes { write(pair.peer, $0.baseAddress, $0.count) }
            guard sent == bytes.count else { return .failure(.cut) }
            defer { Self.drain(pair) }
            return Self.check(request, pair)
        }
    }

    private static func check(_ request: ModbusRequest, _ pair: Pair) -> ModbusAnswer {
        let most = ModbusRequest.most
        guard (1...most).contains(request.count) else { return .failure(.foreign) }
        var registers = [UInt16](repeating: 0, count: most)
        modbus_set_slave(pair.context, Int32(request.slave))
        let read =
            request.function == .holding ? modbus_read_registers : modbus_read_input_registers
        let count = read(
            pair.context, Int32(request.register), Int32(request.count), &registers)
        guard count == request.count else { return .failure(failure(errno)) }
        return .registers(Array(registers.prefix(request.count)))
    }

    private static func failure(_ error: Int32) -> ModbusFailure {
        let code = Int(cmodbus_failure(error))
        switch code {
        case 1...: return .exception(code)
        case CMODBUS_CRC: return .crc
        case CMODBUS_FOREIGN: return .foreign
        default: return .cut
        }
    }

    private static func open(_ pair: inout Pair?) -> Pair? {
        if let pair { return pair }
        var ends: [Int32] = [-1, -1]
        let kind =
            Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
            | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        // The name is never opened; the speed and the format are those of nothing.
        let context = ends[0] < highest ? modbus_new_rtu("none", 9_600, 0x4E, 8, 1) : nil
        guard let context else {
            ends.forEach { close($0) }
            return nil
        }
        modbus_set_socket(context, ends[0])
        modbus_set_response_timeout(context, 0, shortest)
        modbus_set_byte_timeout(context, 0, shortest)
        let made = Pair(context: context, library: ends[0], peer: ends[1])
        pair = made
        return made
    }

    /// Forgets what lies at both ends.
    private static func drain(_ pair: Pair) {
        while !read(pair.peer).isEmpty {}
        while !read(pair.library).isEmpty {}
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 512)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        return count > 0 ? Array(buffer.prefix(count)) : []
    }
}

/// Frames questions to meters and checks their answers; nothing in it waits.
///
/// The reader knows it by this protocol alone, so that it runs on the poll thread and on the
/// virtual clock alike.
public protocol ModbusCodec: Sendable {
    /// The bytes of a question with its CRC; empty when none can be made.
    func bytes(of request: ModbusRequest) -> [UInt8]
    /// What some bytes say as the answer to a question.
    func answer(in bytes: [UInt8], to request: ModbusRequest) -> ModbusAnswer
}

public import WESModel

/// A source: the transport that carries its bytes and the reader that understands them.
public struct Link: Sendable {
    let source: SourceID
    let transport: any ByteTransport
    let reader: any StreamReader
    let report: @Sendable ([Event]) -> Void

    /// Makes a link; `report` is called on the poll thread, facts in order.
    public init(
        source: SourceID, transport: any ByteTransport, reader: any StreamReader,
        report: @escaping @Sendable ([Event]) -> Void
    ) {
        self.source = source
        self.transport = transport
        self.reader = reader
        self.report = report
    }
}

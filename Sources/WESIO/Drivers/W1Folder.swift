import Glibc

/// The folder of the kernel's 1-Wire devices, `/sys/bus/w1/devices`, or one in its form.
///
/// Calls may wait in the kernel: a reading converts and takes most of a second.
public protocol W1Folder: Sendable {
    /// The folder as configured.
    var device: String { get }
    /// The names of what the folder holds, in any order.
    func list() throws(IOFailure) -> [String]
    /// The whole text of one file of one device.
    func read(_ name: String, file: String) throws(IOFailure) -> [UInt8]
    /// Writes one file of one device or master, at once.
    func write(_ bytes: [UInt8], to name: String, file: String) throws(IOFailure)
}

extension W1Folder {
    /// A folder that is only read.
    public func write(_ bytes: [UInt8], to name: String, file: String) throws(IOFailure) {
        throw IOFailure(.permission, device: device, errno: EACCES)
    }
}

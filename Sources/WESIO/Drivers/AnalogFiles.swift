/// The folder of one converter in the kernel's form, `/sys/bus/iio/devices/iio:deviceN`.
///
/// A read may wait in the kernel while the converter works: milliseconds, or a second where the
/// bus does not answer.
public protocol AnalogFiles: Sendable {
    /// Looks the folder up again: a converter that comes back may have another number.
    mutating func find() throws(IOFailure)
    /// The whole text of one file of the folder.
    mutating func read(_ file: String) throws(IOFailure) -> [UInt8]
}

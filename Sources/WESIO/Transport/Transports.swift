/// Makes the transport of a device as the configuration names it.
public enum Transports {
    /// A path, `tcp://host:port`, `sim:PATH`, `iio:NAME`, `fifo:PATH`, `file:PATH`, or
    /// `record:FILE`, which plays `speed` times as fast; for a source that is lines, a chip of the
    /// kernel or a line.
    public static func transport(
        for source: String, device: String, speed: Double = 1
    ) -> any ByteTransport {
        if let address = TCPAddress(device) { return TCPStream(device: device, address: address) }
        if device.hasPrefix("record:") {
            return RecordingStream(device: device, source: source, speed: speed)
        }
        if device.hasPrefix("sim:") {
            return UnixStream(device: device, path: String(device.dropFirst(4)))
        }
        if device.hasPrefix("iio:") {
            // `iio:device0` is the kernel's own name of a device.
            let isNumber = device.hasPrefix("iio:device")
            return IIOStream(
                device: device, name: isNumber ? device : String(device.dropFirst(4)))
        }
        if device.hasPrefix("fifo:") {
            return FifoStream(device: device, path: String(device.dropFirst(5)))
        }
        if device.hasPrefix("file:") {
            return SampleFileStream(device: device, path: String(device.dropFirst(5)))
        }
        if LineAddress.device(of: source) != nil {
            return GPIOStream(device: device, isLine: LineAddress.isAlone(source))
        }
        return SerialPort(device: device)
    }
}

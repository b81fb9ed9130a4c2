/// The time that a machine is given after its start to hear a time server.
public enum ClockGrace {
    /// How long it is.
    public static let delay = Delay.seconds(300)

    /// True while a time server may still answer.
    public static func isRunning(_ report: BatteryClockReport) -> Bool {
        guard report.isSystemSynchronised == false, let up = report.upFor else { return false }
        return up < delay
    }
}

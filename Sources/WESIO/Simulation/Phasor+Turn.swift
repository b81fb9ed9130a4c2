import Glibc
import WESModel

extension Phasor {
    /// The same current, turned by an angle in radians; positive leads.
    func turned(by angle: Double) -> Phasor {
        self * Phasor(real: cos(angle), imaginary: sin(angle))
    }
}

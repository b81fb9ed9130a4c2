import Testing
import WESModel

/// Angles without a mathematics library.
@Suite struct RotationTests {
    @Test(arguments: [-180.0, -135, -90, -60, -10, -2, 0, 1e-3, 2, 30, 45, 89.9, 120, 179.9, 180])
    func `an angle comes back from its complex number`(_ degrees: Double) {
        let turn = Rotation(degrees: degrees)
        #expect(abs(turn.cosine * turn.cosine + turn.sine * turn.sine - 1) < 1e-12)
        let difference = (turn.degrees - degrees).remainder(dividingBy: 360)
        #expect(abs(difference) < 1e-6)
    }

    @Test func `sines and cosines are those of the tables`() {
        #expect(abs(Rotation(degrees: 30).sine - 0.5) < 1e-12)
        #expect(abs(Rotation(degrees: 60).cosine - 0.5) < 1e-12)
        #expect(abs(Rotation(degrees: 10).sine - 0.173_648_177_666_930) < 1e-12)
        #expect(abs(Rotation(degrees: 2).cosine - 0.999_390_827_019_096) < 1e-12)
    }

    @Test func `a turn and its inverse cancel, and what is no number turns nothing`() {
        let current = Phasor(real: 3, imaginary: -4)
        let turn = Rotation(degrees: 7)
        let back = current * turn.phasor * turn.inverse.phasor
        #expect((back - current).magnitude < 1e-12)
        #expect(Rotation(degrees: .nan) == .none)
        #expect(Rotation(degrees: .infinity) == .none)
        #expect(Rotation(.zero) == nil)
        #expect(Rotation(Phasor(real: -1, imaginary: 0))?.degrees == 180)
        #expect(Rotation(Phasor(real: .nan, imaginary: 0)) == nil)
    }
}

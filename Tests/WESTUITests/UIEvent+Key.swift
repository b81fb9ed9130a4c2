import WESModel

@testable import WESTUI

extension UIEvent {
    /// A key whose time does not matter to the test.
    static func key(_ key: Key, burst: Bool) -> UIEvent { .key(key, burst: burst, at: .zero) }
}

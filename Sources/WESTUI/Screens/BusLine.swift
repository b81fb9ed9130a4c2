/// One line of tab 4 as its table shows it.
struct BusLine: Hashable, Sendable {
    /// Its number in the table; empty for what belongs to the line above.
    var number = ""
    /// The address, or what is measured beside the temperature.
    var address: String
    /// The type of the device.
    var type = ""
    /// The place, the law of a sensor, or the relays of a board.
    var place: String
    /// The temperature, the humidity, the light, or the relays that are closed.
    var value: String
    /// The slope; empty where none is worth saying.
    var slope = ""
    /// The passes that saw it.
    var seen = ""
    /// Its state.
    var cell: StateCell
}

public import WESModel

/// An accepted group, as a view on the decoder's bytes.
///
/// Valid only during the call that hands it over.
public struct TeleinfoGroupView {
    /// The number of the label in ``TeleinfoLabels/all``.
    public let labelNumber: Int
    /// The horodate, 13 bytes; empty where the label has none.
    public let horodate: UnsafeRawBufferPointer
    /// The value as sent.
    public let value: UnsafeRawBufferPointer

    /// The label.
    public var label: TeleinfoLabel? {
        labelNumber < TeleinfoLabels.all.count ? TeleinfoLabels.all[labelNumber] : nil
    }

    /// The group as a value that outlives the call.
    public var group: TeleinfoGroup {
        TeleinfoGroup(
            label: label?.name ?? "",
            horodate: horodate.isEmpty ? nil : String(decoding: horodate, as: UTF8.self),
            value: String(decoding: value, as: UTF8.self))
    }
}

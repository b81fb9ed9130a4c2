extension ROMCode {
    /// True for a DS18B20 whose number has not the form of its maker's: probably a copy.
    ///
    /// Genuine ones have two zero bytes before the check byte, which some copies have too, so false
    /// proves nothing. A copy may convert at 12 bits only, tell its supply wrongly, be off by some
    /// degrees, and wears out after a few writes of its EEPROM (onewire.md section 3.7).
    public var isLikelyCopy: Bool { family == 0x28 && serial >> 32 != 0 }
}

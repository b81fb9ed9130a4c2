# How the program that the tests run is built, for scripts to source: as it is shipped, because the
# tests compute hours of waveforms (without optimisation they take four times as long), and with
# what @testable needs, so in a folder of its own.
tested=(-c release -Xswiftc -enable-testing --scratch-path .build-test)

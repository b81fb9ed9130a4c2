// Replaced by the first driver.

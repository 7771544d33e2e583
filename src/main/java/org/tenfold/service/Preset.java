package org.tenfold.service;

import org.tenfold.design.Settings;
import org.tenfold.text.Text;

/**
 * A way to place a service with some settings made: "RDS Multi-AZ", "Read replica", "Bastion".
 *
 * @param id stable, unique among all services
 * @param label the name in the palette and on the new component
 */
public record Preset(String id, Text label, Settings settings) {
}

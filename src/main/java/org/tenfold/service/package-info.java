/**
 * What AWS services <em>are</em>, as data that the engines interpret: names and looks ({@link
 * org.tenfold.service.ServiceInfo}), settings, where a service may stand ({@link org.tenfold.service.Scope}), what may connect
 * to it ({@link org.tenfold.service.Ports}), what it does with traffic ({@link org.tenfold.service.Behaviour}, {@link
 * org.tenfold.service.Capacity}), how it fails ({@link org.tenfold.service.Failure}) and what it bills ({@link
 * org.tenfold.service.Charge}). Every service is one file in a package of its category, most of them a {@link
 * org.tenfold.service.RegionalService} or a {@link org.tenfold.service.VpcService}; {@link org.tenfold.service.ServiceCatalog}
 * finds them all. To add a service, write its file, add its price rows, and add the line to
 * the catalogue that the failing test prints.
 */
@NullMarked
package org.tenfold.service;

import org.jspecify.annotations.NullMarked;

/** The server: configuration, authentication, limits, metrics and the plain JSON interface over every adapter. */
@NullMarked
package org.neuroglide.http;

import org.jspecify.annotations.NullMarked;

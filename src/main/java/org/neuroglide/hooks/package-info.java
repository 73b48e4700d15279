/** CDS Hooks 2.0: discovery, services, cards and feedback, without a web server. */
@NullMarked
package org.neuroglide.hooks;

import org.jspecify.annotations.NullMarked;

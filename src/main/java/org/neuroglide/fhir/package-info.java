/** FHIR R4: the assessment as a form, records and answers as cases, decisions as resources. Knows the engine. */
@NullMarked
package org.neuroglide.fhir;

import org.jspecify.annotations.NullMarked;

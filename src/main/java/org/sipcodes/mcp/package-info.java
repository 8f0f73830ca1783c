/**
 * The Model Context Protocol: tools, resources and prompts for agents, over HTTP and over
 * standard input and output.
 */
@NullMarked
package org.sipcodes.mcp;

import org.jspecify.annotations.NullMarked;

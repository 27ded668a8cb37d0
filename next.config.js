/** @type {import('next').NextConfig} */
export default {
  // dockerode's ssh2 ships native parts that a bundler cannot follow.
  serverExternalPackages: ['dockerode', 'ssh2', 'pino'],
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` holds the types; who only wants to run Portolan does not wait for them.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Where the page may be open in development besides localhost: the address that the sign-in URL names.
  allowedDevOrigins: ['127.0.0.1', '[::1]', ...(process.env.HOST ? [process.env.HOST] : [])],
  experimental: { optimizePackageImports: ['lucide-react', 'radix-ui'] },
};
